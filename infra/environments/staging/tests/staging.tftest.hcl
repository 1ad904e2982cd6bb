mock_provider "aws" {
  override_during = plan

  mock_data "aws_availability_zones" {
    defaults = { names = ["eu-west-2a", "eu-west-2b", "eu-west-2c"] }
  }

  mock_resource "aws_acm_certificate" {
    defaults = {
      domain_validation_options = [
        { domain_name = "staging.lomashwood.example", resource_record_name = "_a.lomashwood.example.", resource_record_type = "CNAME", resource_record_value = "_b.acm-validations.aws." },
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

run "staging_has_every_service_of_production_smaller" {
  command = plan

  # Each further secret has its place; one that both read has one.
  variables {
    web_environment    = { GOOGLE_CLIENT_ID = "1-a.apps.googleusercontent.com" }
    web_secrets        = { GOOGLE_CLIENT_SECRET = "signing in with Google", STRIPE_SECRET_KEY = "payments" }
    worker_environment = { TWILIO_ACCOUNT_SID = "AC1" }
    worker_secrets     = { TWILIO_AUTH_TOKEN = "text messages", STRIPE_SECRET_KEY = "payments" }
  }

  assert {
    condition = output.scaling == {
      web                  = { min = 2, max = 4 }
      worker-notifications = { min = 1, max = 2 }
      worker-analytics     = { min = 1, max = 2 }
      worker-core          = { min = 1, max = 2 }
    }
    error_message = "the same services"
  }

  assert {
    condition     = var.scaling.cooldown_seconds.out == 60 && var.scaling.cooldown_seconds.in == 300
    error_message = "the same cooldowns"
  }

  assert {
    condition     = output.connection_budget.sum == "web 8 × 5 + worker-analytics 4 × 5 + worker-core 4 × 5 + worker-notifications 4 × 5 = 100" && output.connection_budget.server == 80
    error_message = "the sum: ${output.connection_budget.sum}, ${output.connection_budget.server} on the server"
  }
}

run "it_fits_without_pgbouncer_too" {
  command = plan

  variables {
    pgbouncer = { tasks = 0, server_connections = 20, client_connections = 500 }
  }

  assert {
    condition     = output.connection_budget.server == 100
    error_message = "100 of 160"
  }
}
