mock_provider "aws" {
  override_during = plan

  mock_data "aws_availability_zones" {
    defaults = { names = ["eu-west-2a", "eu-west-2b", "eu-west-2c"] }
  }

  mock_resource "aws_acm_certificate" {
    defaults = {
      domain_validation_options = [
        { domain_name = "www.lomashwood.example", resource_record_name = "_a.lomashwood.example.", resource_record_type = "CNAME", resource_record_value = "_b.acm-validations.aws." },
      ]
    }
  }

  mock_resource "aws_db_instance" {
    defaults = { master_user_secret = [{ secret_arn = "arn:aws:secretsmanager:eu-west-2:111111111111:secret:rds!db-AbCdEf", kms_key_id = "k", secret_status = "active" }] }
  }

  mock_resource "aws_secretsmanager_secret" {
    defaults = { arn = "arn:aws:secretsmanager:eu-west-2:111111111111:secret:s-AbCdEf" }
  }

  mock_resource "aws_ecr_repository" {
    defaults = { repository_url = "111111111111.dkr.ecr.eu-west-2.amazonaws.com/lomash/image", arn = "arn:aws:ecr:eu-west-2:111111111111:repository/lomash/image" }
  }

  mock_resource "aws_cloudwatch_log_group" {
    defaults = { arn = "arn:aws:logs:eu-west-2:111111111111:log-group:g" }
  }

  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::111111111111:role/r" }
  }

  mock_resource "aws_kms_key" {
    defaults = { arn = "arn:aws:kms:eu-west-2:111111111111:key/k" }
  }
}

mock_provider "random" {
  override_during = plan

  mock_resource "random_password" {
    defaults = { result = "0123456789abcdef0123456789abcdef0123456789abcdef" }
  }
}

# One plan of everything takes some seconds, so it is made once.
run "production" {
  command = plan

  assert {
    condition = output.scaling == {
      web                  = { min = 2, max = 20 }
      worker-notifications = { min = 2, max = 12 }
      worker-analytics     = { min = 1, max = 6 }
      worker-core          = { min = 1, max = 4 }
    }
    error_message = "web 2–20, notifications 2–12, analytics 1–6, core 1–4"
  }

  assert {
    condition     = var.scaling.cooldown_seconds.out == 60 && var.scaling.cooldown_seconds.in == 300
    error_message = "out after 60 s, in after 300 s"
  }

  assert {
    condition     = var.scaling.web.cpu_target_percent == 60 && var.scaling.workers["worker-notifications"].queue_triggers["email-send"] == 500 && var.scaling.workers["worker-notifications"].queue_triggers["sms-send"] == 200
    error_message = "60 % CPU; more than 500 emails, more than 200 text messages"
  }

  assert {
    condition     = output.connection_budget.sum == "web 40 × 10 + worker-analytics 12 × 10 + worker-core 8 × 10 + worker-notifications 24 × 10 = 840"
    error_message = "the sum of connections: ${output.connection_budget.sum}"
  }

  assert {
    condition     = output.connection_budget.server == 300 && output.connection_budget.available == 460
    error_message = "PgBouncer opens 6 × 50 in a deployment, of 500 less 40"
  }

  assert {
    condition     = var.database.multi_az && var.database.replica_class != null && var.redis.cache.replicas >= 1 && var.redis.state.replicas >= 1
    error_message = "a standby, a replica, and a copy of each Redis: a zone may be lost"
  }
}

run "without_pgbouncer_it_would_not_fit" {
  command = plan

  module {
    source = "../../modules/connection-budget"
  }

  variables {
    services = merge(
      { web = { max_tasks = var.scaling.web.max_tasks, pool_size = var.scaling.web.pool_size } },
      { for name, worker in var.scaling.workers : name => { max_tasks = worker.max_tasks, pool_size = worker.pool_size } },
    )
    has_replica = true
    pgbouncer   = null
  }

  expect_failures = [output.wanted_connections]
}
