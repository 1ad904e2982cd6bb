# ECS says in events what it says in no metric: they are logged, and counted from the log.
resource "aws_cloudwatch_log_group" "events" {
  name              = "/aws/events/${var.name}-ecs"
  retention_in_days = 90
  kms_key_id        = var.kms_key_arn
}

resource "aws_cloudwatch_log_resource_policy" "events" {
  policy_name = "${var.name}-events"

  policy_document = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = ["events.amazonaws.com", "delivery.logs.amazonaws.com"] }
      Action    = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource  = "arn:aws:logs:${var.region}:${var.account_id}:log-group:/aws/events/${var.name}-ecs:*"
    }]
  })
}

locals {
  event_patterns = {
    out-of-memory = {
      source      = ["aws.ecs"]
      detail-type = ["ECS Task State Change"]
      detail = {
        clusterArn = [var.cluster.arn]
        lastStatus = ["STOPPED"]
        containers = { reason = [{ prefix = "OutOfMemory" }] }
      }
    }
    deployment-failed = {
      source      = ["aws.ecs"]
      detail-type = ["ECS Deployment State Change"]
      resources   = [{ prefix = "arn:aws:ecs:${var.region}:${var.account_id}:service/${var.cluster.name}/" }]
      detail      = { eventName = ["SERVICE_DEPLOYMENT_FAILED"] }
    }
  }
}

resource "aws_cloudwatch_event_rule" "this" {
  for_each = local.event_patterns

  name          = "${var.name}-${each.key}"
  description   = "Logged, and counted from the log"
  event_pattern = jsonencode(each.value)
}

resource "aws_cloudwatch_event_target" "this" {
  for_each = local.event_patterns

  rule = aws_cloudwatch_event_rule.this[each.key].name
  arn  = aws_cloudwatch_log_group.events.arn
}

resource "aws_cloudwatch_log_metric_filter" "out_of_memory" {
  name           = "out-of-memory"
  log_group_name = aws_cloudwatch_log_group.events.name
  pattern        = "{ $.detail-type = \"ECS Task State Change\" }"

  metric_transformation {
    namespace = var.metrics_namespace
    name      = "OutOfMemoryKills"
    value     = "1"
    unit      = "Count"
  }
}

resource "aws_cloudwatch_log_metric_filter" "failed_deployments" {
  name           = "failed-deployments"
  log_group_name = aws_cloudwatch_log_group.events.name
  pattern        = "{ $.detail.eventName = \"SERVICE_DEPLOYMENT_FAILED\" }"

  metric_transformation {
    namespace = var.metrics_namespace
    name      = "FailedDeployments"
    value     = "1"
    unit      = "Count"
  }
}
