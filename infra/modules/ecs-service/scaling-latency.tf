# Slow answers are sometimes nobody's processor: the tasks that come with this have connections and memory of their own.
resource "aws_cloudwatch_metric_alarm" "latency" {
  count = var.latency == null ? 0 : 1

  alarm_name          = "${local.alarm_prefix}-scale-latency"
  alarm_description   = "Adds tasks of ${var.service}: p95 over ${var.latency.p95_seconds} s for two minutes"
  namespace           = "AWS/ApplicationELB"
  metric_name         = "TargetResponseTime"
  dimensions          = { LoadBalancer = var.latency.load_balancer_suffix }
  extended_statistic  = "p95"
  comparison_operator = "GreaterThanThreshold"
  threshold           = var.latency.p95_seconds
  period              = 60
  evaluation_periods  = 2
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_appautoscaling_policy.latency[0].arn]

  # The p95 of a dozen requests at night is one request.
  evaluate_low_sample_count_percentiles = "ignore"
}

resource "aws_appautoscaling_policy" "latency" {
  count = var.latency == null ? 0 : 1

  name               = "latency"
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
      scaling_adjustment          = 2
    }
  }
}
