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

  mock_resource "aws_lb" {
    defaults = { arn_suffix = "app/lomash/1" }
  }

  mock_resource "aws_appautoscaling_policy" {
    defaults = { arn = "arn:aws:autoscaling:eu-west-2:111111111111:scalingPolicy:p" }
  }

  mock_resource "aws_sns_topic" {
    defaults = { arn = "arn:aws:sns:eu-west-2:111111111111:alarms" }
  }

  mock_resource "aws_wafv2_web_acl" {
    defaults = { arn = "arn:aws:wafv2:us-east-1:111111111111:global/webacl/lomash/1" }
  }

  mock_resource "aws_cloudfront_distribution" {
    defaults = { arn = "arn:aws:cloudfront::111111111111:distribution/D" }
  }
}

# Told apart, so that it is seen who is let in where.
override_resource {
  target          = module.platform.module.web.aws_security_group.this
  override_during = plan
  values          = { id = "sg-web" }
}

override_resource {
  target          = module.platform.module.worker["worker-notifications"].aws_security_group.this
  override_during = plan
  values          = { id = "sg-worker-notifications" }
}

override_resource {
  target          = module.platform.module.worker["worker-analytics"].aws_security_group.this
  override_during = plan
  values          = { id = "sg-worker-analytics" }
}

override_resource {
  target          = module.platform.module.worker["worker-core"].aws_security_group.this
  override_during = plan
  values          = { id = "sg-worker-core" }
}

override_resource {
  target          = module.platform.module.pgbouncer.module.service.aws_security_group.this
  override_during = plan
  values          = { id = "sg-pgbouncer" }
}

override_resource {
  target          = module.platform.module.secrets.aws_secretsmanager_secret.this["database-owner-url"]
  override_during = plan
  values          = { arn = "arn:aws:secretsmanager:eu-west-2:111111111111:secret:owner-AbCdEf" }
}

override_resource {
  target          = module.platform.aws_security_group.migrate
  override_during = plan
  values          = { id = "sg-migrate" }
}

override_resource {
  target          = module.platform.module.alb.aws_lb_target_group.web["blue"]
  override_during = plan
  values          = { arn = "arn:aws:elasticloadbalancing:eu-west-2:111111111111:targetgroup/blue/1" }
}

override_resource {
  target          = module.platform.module.alb.aws_lb_target_group.web["green"]
  override_during = plan
  values          = { arn = "arn:aws:elasticloadbalancing:eu-west-2:111111111111:targetgroup/green/1" }
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
    condition     = output.connection_budget.sum == "web 8 × 5 + worker-analytics 4 × 5 + worker-core 4 × 5 + worker-notifications 4 × 5 = 100" && output.connection_budget.server == 80
    error_message = "the sum: ${output.connection_budget.sum}, ${output.connection_budget.server} on the server"
  }

  assert {
    condition = jsonencode({ for name, by in output.wiring.scaled_by : name => by.cpu }) == jsonencode({
      web                  = { metric = "ECSServiceAverageCPUUtilization", target = 60, out = 60, in = 300 }
      worker-notifications = null
      worker-analytics     = { metric = "ECSServiceAverageCPUUtilization", target = 60, out = 60, in = 300 }
      worker-core          = { metric = "ECSServiceAverageCPUUtilization", target = 60, out = 60, in = 300 }
    })
    error_message = "60 % CPU, out after 60 s, in after 300 s"
  }

  assert {
    condition = jsonencode({ for name, by in output.wiring.scaled_by : name => by.spike if by.spike != null }) == jsonencode({
      for name in ["web", "worker-analytics", "worker-core"] :
      name => { above = 60, dimensions = { ClusterName = "lomash-staging", ServiceName = name }, cooldown = 60, acts = true }
    })
    error_message = "over 60 %: at once"
  }

  assert {
    condition = jsonencode({ for name, by in output.wiring.scaled_by : name => by.requests if by.requests != null }) == jsonencode({
      web = { target = 6000, out = 60, in = 300, dimensions = { LoadBalancer = output.wiring.load_balancer, ClusterName = "lomash-staging", ServiceName = "web" } }
    })
    error_message = "web by its requests, as its load balancer counts them"
  }

  assert {
    condition = jsonencode({ for name, by in output.wiring.scaled_by : name => by.latency if by.latency != null }) == jsonencode({
      web = { percentile = "p95", above = 1, dimensions = { LoadBalancer = output.wiring.load_balancer }, cooldown = 60, acts = true }
    })
    error_message = "web by its p95"
  }

  assert {
    condition = jsonencode({ for name, by in output.wiring.scaled_by : name => by.queues if length(by.queues) > 0 }) == jsonencode({
      worker-notifications = {
        email-send = { metric = "Lomash/staging QueueDepth email-send", above = 500, cooldown = 60, acts = true }
        sms-send   = { metric = "Lomash/staging QueueDepth sms-send", above = 200, cooldown = 60, acts = true }
      }
    })
    error_message = "more than 500 emails, more than 200 text messages, where this environment's workers tell them"
  }

  assert {
    condition = jsonencode({ for name, by in output.wiring.scaled_by : name => by.shallow if by.shallow != null }) == jsonencode({
      worker-notifications = {
        metrics  = ["Lomash/staging QueueDepth email-send", "Lomash/staging QueueDepth sms-send"]
        cooldown = 300
        acts     = true
      }
    })
    error_message = "in after 300 s, when both are shallow"
  }

  assert {
    condition = jsonencode(output.wiring.deployed_by.web) == jsonencode({
      strategy = "BLUE_GREEN"
      breaker  = true
      alarms   = ["lomash-staging-web-5xx", "lomash-staging-web-latency"]
      targets  = output.wiring.target_groups
    })
    error_message = "blue/green between the load balancer's two groups, undone by 5xx and p95"
  }

  assert {
    condition     = alltrue([for name, by in output.wiring.deployed_by : by.strategy == "ROLLING" && by.breaker if name != "web"])
    error_message = "workers one after the other, undone when they do not start"
  }

  assert {
    condition     = length(output.wiring.sticky_target_groups) == 0
    error_message = "no stickiness"
  }

  assert {
    condition     = alltrue([for alarm in values(output.wiring.alarms) : alarm.tells])
    error_message = "somebody is told of every alarm"
  }

  assert {
    condition     = alltrue([for key in ["email-send-depth", "sms-send-depth", "dead-letters", "silent-workers"] : startswith(output.wiring.alarms[key].metric, "Lomash/staging ")])
    error_message = "alarms of queues look where this environment's workers tell them"
  }

  assert {
    condition     = alltrue([for key in ["web-5xx", "web-latency", "load-balancer-5xx"] : output.wiring.alarms[key].dimensions.LoadBalancer == output.wiring.load_balancer])
    error_message = "alarms of web look at its load balancer"
  }

  assert {
    condition     = alltrue([for days in values(output.wiring.log_days) : days == 14]) && length(output.wiring.log_days) == 7
    error_message = "every log is kept as long: ${jsonencode(output.wiring.log_days)}"
  }

  assert {
    condition     = [for task, secrets in output.wiring.secrets : task if contains(secrets, "arn:aws:secretsmanager:eu-west-2:111111111111:secret:owner-AbCdEf")] == ["migrate"] && toset(keys(output.wiring.secrets)) == toset(keys(output.wiring.groups))
    error_message = "who owns the database: migrations, of ${join(", ", keys(output.wiring.secrets))}"
  }

  assert {
    condition     = alltrue([for task, secrets in output.wiring.secrets : contains(secrets, "arn:aws:secretsmanager:eu-west-2:111111111111:secret:s-AbCdEf")])
    error_message = "each task reads secrets of its own"
  }

  assert {
    condition     = output.wiring.postgres_clients == output.wiring.groups && contains(keys(output.wiring.groups), "pgbouncer") && contains(keys(output.wiring.groups), "migrate")
    error_message = "PostgreSQL: PgBouncer, migrations and, for the way past PgBouncer, every service"
  }

  assert {
    condition     = output.wiring.pgbouncer_clients == { for name in ["web", "worker-notifications", "worker-analytics", "worker-core"] : name => output.wiring.groups[name] }
    error_message = "PgBouncer: web and all workers"
  }

  assert {
    condition = output.wiring.redis_clients == { for role in ["cache", "state"] : role => {
      for name in ["web", "worker-notifications", "worker-analytics", "worker-core"] : name => output.wiring.groups[name]
    } }
    error_message = "both Redis: web and all workers"
  }

  assert {
    condition = output.wiring.actions == {
      web = {
        Pictures        = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]
        EncryptPictures = ["kms:Decrypt", "kms:GenerateDataKey"]
      }
      worker-notifications = { TellDepths = ["cloudwatch:PutMetricData"] }
      worker-analytics = {
        TellDepths     = ["cloudwatch:PutMetricData"]
        Exports        = ["s3:PutObject", "s3:GetObject"]
        EncryptExports = ["kms:Decrypt", "kms:GenerateDataKey"]
      }
      worker-core = {
        TellDepths          = ["cloudwatch:PutMetricData"]
        Pictures            = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]
        EncryptPictures     = ["kms:Decrypt", "kms:GenerateDataKey"]
        EndWhatTheEdgeKeeps = ["cloudfront:CreateInvalidation"]
      }
    }
    error_message = "rights of tasks: ${jsonencode(output.wiring.actions)}"
  }

  assert {
    condition     = output.wiring.edge_asks == output.wiring.firewall && output.wiring.firewall != null
    error_message = "CloudFront asks the firewall"
  }

  assert {
    condition = output.wiring.key_services == {
      LogsEncrypt          = ["logs.eu-west-2.amazonaws.com"]
      AlarmsPublish        = ["cloudwatch.amazonaws.com", "events.amazonaws.com"]
      CloudFrontReadsMedia = ["cloudfront.amazonaws.com"]
    }
    error_message = "who may use the key: logs, alarms, CloudFront"
  }

  assert {
    condition = { for name, environment in output.wiring.environment : name => environment.WORKER_QUEUES if name != "web" } == {
      worker-notifications = "email-send,sms-send"
      worker-analytics     = "analytics-flush,export-build"
      worker-core          = "appointment-reminders,payment-reconcile,content-publish,cdn-invalidate,media-variants,waitlist-offer,privacy-erase,upkeep"
    }
    error_message = "each queue has its service"
  }

  assert {
    condition     = alltrue([for name, environment in output.wiring.environment : environment.DATABASE_POOL_SIZE == "5" && environment.DATABASE_PREPARED_STATEMENTS == "off"])
    error_message = "the pool that the budget counts with, unprepared behind PgBouncer"
  }

  assert {
    condition     = alltrue([for name, environment in output.wiring.environment : environment.METRICS_NAMESPACE == "Lomash/staging" if name != "web"])
    error_message = "workers tell depths where this environment's alarms look"
  }

  assert {
    condition     = output.wiring.limits == { rate-sensitive = 100, rate-staff = 600, rate-all = 3000 } && length(output.wiring.staff_networks) == 0
    error_message = "the firewall's limits, and staff from anywhere"
  }

  assert {
    condition     = output.wiring.postgres_safety == { has_standby = false, has_replica = true, backup_days = 3, is_locked = false }
    error_message = "PostgreSQL: standby, replica, backups, lock"
  }

  assert {
    condition     = output.wiring.redis_copies == { cache = 0, state = 0 }
    error_message = "copies of each Redis"
  }

  assert {
    condition     = output.wiring.max_connections == 200
    error_message = "the server has the limit that the budget counts with"
  }
}

run "it_fits_without_pgbouncer_too" {
  command = plan

  variables {
    pgbouncer      = { tasks = 0, server_connections = 20, client_connections = 500 }
    staff_networks = ["203.0.113.0/24", "2001:db8:1::/48"]
  }

  assert {
    condition     = jsonencode(output.wiring.staff_networks) == jsonencode({ IPV4 = ["203.0.113.0/24"], IPV6 = ["2001:db8:1::/48"] })
    error_message = "staff from their networks only"
  }

  assert {
    condition     = output.connection_budget.server == 100
    error_message = "100 of 160"
  }

  assert {
    condition = output.wiring.postgres_clients == {
      for name in ["migrate", "web", "worker-notifications", "worker-analytics", "worker-core"] : name => output.wiring.groups[name]
    }
    error_message = "then everybody connects to PostgreSQL itself"
  }
}
