# Every worker publishes the depth of every queue, so the greatest of a minute is the depth.
resource "aws_cloudwatch_metric_alarm" "queue_deep" {
  for_each = var.queue_triggers

  alarm_name          = "${local.alarm_prefix}-scale-${each.key}"
  alarm_description   = "Adds tasks of ${var.service}: more than ${each.value} jobs due in ${each.key}"
  namespace           = var.metrics_namespace
  metric_name         = "QueueDepth"
  dimensions          = { Queue = each.key }
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = each.value
  period              = 60
  evaluation_periods  = 1
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_appautoscaling_policy.queue_deep[each.key].arn]
}

resource "aws_appautoscaling_policy" "queue_deep" {
  for_each = var.queue_triggers

  name               = "queue-${each.key}"
  policy_type        = "StepScaling"
  resource_id        = local.target.resource_id
  scalable_dimension = local.target.scalable_dimension
  service_namespace  = local.target.service_namespace

  step_scaling_policy_configuration {
    adjustment_type         = "ChangeInCapacity"
    metric_aggregation_type = "Maximum"
    cooldown                = var.cooldown_seconds.out

    step_adjustment {
      metric_interval_lower_bound = "0"
      metric_interval_upper_bound = tostring(3 * each.value)
      scaling_adjustment          = 2
    }

    # Four times what is tolerated: more at once.
    step_adjustment {
      metric_interval_lower_bound = tostring(3 * each.value)
      scaling_adjustment          = 4
    }
  }
}

# One task goes when all queues have been shallow for five minutes.
resource "aws_cloudwatch_metric_alarm" "queues_shallow" {
  count = length(var.queue_triggers) == 0 ? 0 : 1

  alarm_name          = "${local.alarm_prefix}-scale-in"
  alarm_description   = "Takes a task of ${var.service} away: no queue over a quarter of what it may hold, for five minutes"
  comparison_operator = "LessThanThreshold"
  threshold           = 0.25
  evaluation_periods  = 5
  treat_missing_data  = "ignore"
  alarm_actions       = [aws_appautoscaling_policy.queues_shallow[0].arn]

  dynamic "metric_query" {
    for_each = var.queue_triggers

    content {
      id          = replace(metric_query.key, "-", "_")
      return_data = false

      metric {
        namespace   = var.metrics_namespace
        metric_name = "QueueDepth"
        dimensions  = { Queue = metric_query.key }
        stat        = "Maximum"
        period      = 60
      }
    }
  }

  metric_query {
    id          = "fullest"
    label       = "The fullest queue, of its trigger"
    return_data = true
    expression  = "MAX([${join(", ", [for queue, depth in var.queue_triggers : "${replace(queue, "-", "_")} / ${depth}"])}])"
  }
}

resource "aws_appautoscaling_policy" "queues_shallow" {
  count = length(var.queue_triggers) == 0 ? 0 : 1

  name               = "queues-shallow"
  policy_type        = "StepScaling"
  resource_id        = local.target.resource_id
  scalable_dimension = local.target.scalable_dimension
  service_namespace  = local.target.service_namespace

  step_scaling_policy_configuration {
    adjustment_type         = "ChangeInCapacity"
    metric_aggregation_type = "Maximum"
    cooldown                = var.cooldown_seconds.in

    step_adjustment {
      metric_interval_upper_bound = "0"
      scaling_adjustment          = -1
    }
  }
}
