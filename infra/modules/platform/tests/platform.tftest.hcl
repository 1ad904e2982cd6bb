mock_provider "aws" {
  override_during = plan

  mock_data "aws_availability_zones" {
    defaults = { names = ["eu-west-2a", "eu-west-2b", "eu-west-2c"] }
  }

  mock_resource "aws_acm_certificate" {
    defaults = {
      domain_validation_options = [
        { domain_name = "www.example.co.uk", resource_record_name = "_a.example.co.uk.", resource_record_type = "CNAME", resource_record_value = "_b.acm-validations.aws." },
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

# What the whole makes of these is asserted in infra/environments/*/tests, where it is planned anyway.
variables {
  name        = "lomash-test"
  environment = "staging"
  account_id  = "111111111111"
  network     = { cidr = "10.40.0.0/16", nat_gateway_per_zone = false }
  dns         = { zone_name = "example.co.uk", shop_names = ["www.example.co.uk"], origin_name = "origin.example.co.uk" }
  database    = { instance_class = "db.t4g.medium", multi_az = false, backup_days = 3, max_connections = 200, reserved_connections = 40 }
  pgbouncer   = { tasks = 0, server_connections = 20, client_connections = 500 }
  redis = {
    cache = { node_type = "cache.t4g.micro", replicas = 0 }
    state = { node_type = "cache.t4g.micro", replicas = 0 }
  }
  scaling = {
    cooldown_seconds = { out = 60, in = 300 }
    web              = { cpu = 512, memory = 1024, min_tasks = 1, max_tasks = 2, pool_size = 5, cpu_target_percent = 60, requests_per_task_and_minute = 6000, p95_seconds = 1 }
    workers = {
      worker-core = { cpu = 256, memory = 512, min_tasks = 1, max_tasks = 2, pool_size = 5, queues = ["upkeep"] }
    }
  }
  mail_from    = "Lomash Wood <hello@example.co.uk>"
  alarm_emails = []
  runbook_url  = "https://example.co.uk/runbook"
  github       = { repository = "lomash/lomash-wood", creates_provider = true }
}

run "a_queue_served_twice_is_refused" {
  command = plan

  variables {
    scaling = {
      cooldown_seconds = { out = 60, in = 300 }
      web              = { cpu = 512, memory = 1024, min_tasks = 1, max_tasks = 2, pool_size = 5, cpu_target_percent = 60, requests_per_task_and_minute = 6000, p95_seconds = 1 }
      workers = {
        worker-one = { cpu = 256, memory = 512, min_tasks = 1, max_tasks = 2, pool_size = 5, queues = ["upkeep"] }
        worker-two = { cpu = 256, memory = 512, min_tasks = 1, max_tasks = 2, pool_size = 5, queues = ["upkeep"] }
      }
    }
  }

  expect_failures = [var.scaling]
}

run "a_service_scaled_by_a_queue_it_does_not_serve_is_refused" {
  command = plan

  variables {
    scaling = {
      cooldown_seconds = { out = 60, in = 300 }
      web              = { cpu = 512, memory = 1024, min_tasks = 1, max_tasks = 2, pool_size = 5, cpu_target_percent = 60, requests_per_task_and_minute = 6000, p95_seconds = 1 }
      workers = {
        worker-core = { cpu = 256, memory = 512, min_tasks = 1, max_tasks = 2, pool_size = 5, queues = ["upkeep"], queue_triggers = { email-send = 500 } }
      }
    }
  }

  expect_failures = [var.scaling]
}

run "half_a_pgbouncer_and_a_sender_without_an_address_are_refused" {
  command = plan

  variables {
    pgbouncer = { tasks = 1, server_connections = 20, client_connections = 500 }
    mail_from = "Lomash Wood"
  }

  expect_failures = [var.pgbouncer, var.mail_from]
}

# So that turning it on, and going past it when it is broken, is a matter of URLs.
run "services_reach_postgresql_itself_although_there_is_a_pgbouncer" {
  command = plan

  variables {
    database  = { instance_class = "db.t4g.medium", replica_class = "db.t4g.medium", multi_az = false, backup_days = 3, max_connections = 200, reserved_connections = 40 }
    pgbouncer = { tasks = 2, server_connections = 20, client_connections = 500 }
  }

  assert {
    condition     = toset(keys(local.database_clients)) == toset(["migrate", "pgbouncer", "web", "worker-core"])
    error_message = "who may: ${join(", ", keys(local.database_clients))}"
  }
}

run "without_a_replica_the_primary_has_both_of_its_pools" {
  command = plan

  variables {
    pgbouncer = { tasks = 2, server_connections = 20, client_connections = 500 }
  }

  assert {
    condition     = output.connection_budget.server == 160
    error_message = "4 × 20 × 2: ${output.connection_budget.server}"
  }
}

# Other figures than the defaults of the modules, so that it is seen that these are passed on.
run "cooldowns_reach_every_service" {
  command = plan

  variables {
    scaling = {
      cooldown_seconds = { out = 45, in = 400 }
      web              = { cpu = 512, memory = 1024, min_tasks = 1, max_tasks = 2, pool_size = 5, cpu_target_percent = 60, requests_per_task_and_minute = 6000, p95_seconds = 1 }
      workers = {
        worker-core = { cpu = 256, memory = 512, min_tasks = 1, max_tasks = 2, pool_size = 5, queues = ["upkeep"], cpu_target_percent = 60, queue_triggers = { upkeep = 10 } }
      }
    }
  }

  assert {
    condition     = alltrue([for by in values(output.wiring.scaled_by) : by.cpu.out == 45 && by.cpu.in == 400])
    error_message = "by the processor"
  }

  assert {
    condition     = output.wiring.scaled_by.web.requests.out == 45 && output.wiring.scaled_by.web.requests.in == 400 && output.wiring.scaled_by.web.latency.cooldown == 45
    error_message = "web by requests and p95"
  }

  assert {
    condition     = output.wiring.scaled_by.worker-core.queues.upkeep.cooldown == 45 && output.wiring.scaled_by.worker-core.shallow.cooldown == 400
    error_message = "workers by their queues"
  }
}
