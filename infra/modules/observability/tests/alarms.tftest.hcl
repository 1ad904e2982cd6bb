mock_provider "aws" {
  override_during = plan

  mock_resource "aws_sns_topic" {
    defaults = { arn = "arn:aws:sns:eu-west-2:123456789012:alarms" }
  }

  mock_resource "aws_cloudwatch_metric_alarm" {
    defaults = { arn = "arn:aws:cloudwatch:eu-west-2:123456789012:alarm:a" }
  }
}

variables {
  name            = "lomash-test"
  region          = "eu-west-2"
  account_id      = "123456789012"
  kms_key_arn     = "arn:aws:kms:eu-west-2:123456789012:key/k"
  alarm_emails    = ["ops@example.co.uk"]
  runbook_url     = "https://github.com/lomash/lomash-wood/blob/main/docs/runbook.md"
  cluster         = { arn = "arn:aws:ecs:eu-west-2:123456789012:cluster/lomash-test", name = "lomash-test" }
  load_balancer   = { suffix = "app/lomash-test/1", target_groups = { blue = "targetgroup/b/1", green = "targetgroup/g/1" } }
  databases       = { primary = "lomash-test-primary", replica = "lomash-test-replica" }
  max_connections = 500
  redis_nodes     = ["lomash-test-cache-001", "lomash-test-state-001"]
  services        = ["web", "worker-core"]
  pgbouncer_tasks = 3
  log_groups      = { web = "/lomash-test-web", workers = { worker-core = "/lomash-test-worker-core" } }
  certificate_arn = "arn:aws:acm:eu-west-2:123456789012:certificate/c"

  edge_certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/e"
}

run "every_row_of_the_runbooks_summary_has_its_alarm" {
  command = plan

  assert {
    condition     = output.thresholds["primary-cpu"] == 80
    error_message = "RDS CPU > 80 %"
  }

  assert {
    condition     = output.thresholds["primary-connections"] == 400
    error_message = "connections approaching 500"
  }

  assert {
    condition     = output.thresholds["cache-001-memory"] == 80 && output.thresholds["state-001-memory"] == 80
    error_message = "Redis memory > 80 %"
  }

  assert {
    condition     = output.thresholds["out-of-memory"] == 0
    error_message = "any OOM kill"
  }

  assert {
    condition     = output.thresholds["product-latency"] == 2000 && aws_cloudwatch_metric_alarm.this["product-latency"].extended_statistic == "p95"
    error_message = "p95 > 2 s on product routes"
  }

  assert {
    condition     = output.thresholds["email-send-depth"] == 5000 && output.thresholds["sms-send-depth"] == 5000
    error_message = "notification depth > 5,000"
  }
}

run "and_so_have_the_rest" {
  command = plan

  assert {
    condition     = length(setsubtract(["dead-letters", "replica-lag", "web-5xx", "load-balancer-5xx", "certificate", "unhealthy-blue", "silent-workers", "pgbouncer", "pgbouncer-cpu", "edge-certificate", "deployment-failed", "primary-storage"], keys(output.thresholds))) == 0
    error_message = "dead letters, lag, errors, certificate, tasks, workers, deployments, storage"
  }
}

run "the_certificate_that_shoppers_see_is_watched_where_it_lies" {
  command = plan

  assert {
    condition     = aws_cloudwatch_metric_alarm.edge["edge-certificate"].region == "us-east-1" && aws_cloudwatch_metric_alarm.edge["edge-certificate"].dimensions.CertificateArn == var.edge_certificate_arn
    error_message = "CloudFront's certificate, in us-east-1"
  }

  assert {
    condition     = aws_sns_topic.edge.region == "us-east-1" && aws_sns_topic_subscription.edge_email["ops@example.co.uk"].region == "us-east-1" && length(aws_cloudwatch_metric_alarm.edge["edge-certificate"].alarm_actions) == 1
    error_message = "and tells a topic of that region"
  }
}

run "without_pgbouncer_nothing_rings_for_it" {
  command = plan

  variables {
    pgbouncer_tasks = 0
  }

  assert {
    condition     = length([for name in keys(output.thresholds) : name if startswith(name, "pgbouncer")]) == 0
    error_message = "what is not there cannot be busy"
  }
}

run "every_alarm_names_a_section_that_the_runbook_has" {
  command = plan

  assert {
    condition = alltrue([
      for section in values(output.runbook_sections) :
      contains(split("\n", file("${path.module}/../../../docs/runbook.md")), "## ${section}")
    ])
    error_message = "docs/runbook.md lacks a section of: ${join(", ", distinct(values(output.runbook_sections)))}"
  }

  assert {
    condition     = endswith(aws_cloudwatch_metric_alarm.this["primary-cpu"].alarm_description, "docs/runbook.md#database-processor")
    error_message = "and links to it"
  }
}

run "silence_rings_where_it_means_that_somebody_is_gone" {
  command = plan

  assert {
    condition     = aws_cloudwatch_metric_alarm.this["silent-workers"].treat_missing_data == "breaching" && aws_cloudwatch_metric_alarm.this["primary-cpu"].treat_missing_data == "notBreaching"
    error_message = "no depth told: no worker there"
  }
}

run "somebody_is_told_when_it_begins_and_when_it_is_over" {
  command = plan

  assert {
    condition     = alltrue([for alarm in aws_cloudwatch_metric_alarm.this : length(alarm.alarm_actions) == 1 && length(alarm.ok_actions) == 1])
    error_message = "both ways"
  }
}
