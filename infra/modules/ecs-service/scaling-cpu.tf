# Keeps the processor near the target, in both directions.
resource "aws_appautoscaling_policy" "cpu" {
  count = var.cpu_target_percent == null ? 0 : 1

  name               = "cpu"
  policy_type        = "TargetTrackingScaling"
  resource_id        = local.target.resource_id
  scalable_dimension = local.target.scalable_dimension
  service_namespace  = local.target.service_namespace

  target_tracking_scaling_policy_configuration {
    target_value       = var.cpu_target_percent
    scale_out_cooldown = var.cooldown_seconds.out
    scale_in_cooldown  = var.cooldown_seconds.in

    predefined_metric_specification {
      predefined_metric_type = "ECSServiceAverageCPUUtilization"
    }
  }
}

# A spike: target tracking looks at three minutes, this at two. It only ever adds.
resource "aws_cloudwatch_metric_alarm" "cpu_spike" {
  count = var.cpu_target_percent == null ? 0 : 1

  alarm_name          = "${local.alarm_prefix}-scale-cpu"
  alarm_description   = "Adds tasks of ${var.service}: processor over ${var.cpu_target_percent} % for two minutes"
  namespace           = "AWS/ECS"
  metric_name         = "CPUUtilization"
  dimensions          = { ClusterName = var.cluster.name, ServiceName = var.service }
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = var.cpu_target_percent
  period              = 60
  evaluation_periods  = 2
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_appautoscaling_policy.cpu_spike[0].arn]
}

resource "aws_appautoscaling_policy" "cpu_spike" {
  count = var.cpu_target_percent == null ? 0 : 1

  name               = "cpu-spike"
  policy_type        = "StepScaling"
  resource_id        = local.target.resource_id
  scalable_dimension = local.target.scalable_dimension
  service_namespace  = local.target.service_namespace

  step_scaling_policy_configuration {
    adjustment_type         = "ChangeInCapacity"
    metric_aggregation_type = "Average"
    cooldown                = var.cooldown_seconds.out

    step_adjustment {
      metric_interval_lower_bound = "0"
      metric_interval_upper_bound = "20"
      scaling_adjustment          = 2
    }

    step_adjustment {
      metric_interval_lower_bound = "20"
      scaling_adjustment          = 4
    }
  }
}
