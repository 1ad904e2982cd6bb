# What the resources really got, for the tests of environments: a setting nobody passes on is not missed otherwise.
locals {
  spike   = one(aws_cloudwatch_metric_alarm.cpu_spike)
  slow    = one(aws_cloudwatch_metric_alarm.latency)
  shallow = one(aws_cloudwatch_metric_alarm.queues_shallow)
}

output "scaled_by" {
  description = "By metric: the limit, the cooldowns, and where the metric is looked for. Null: not scaled by it."
  value = {
    cpu = one([for policy in aws_appautoscaling_policy.cpu : {
      metric = policy.target_tracking_scaling_policy_configuration[0].predefined_metric_specification[0].predefined_metric_type
      target = policy.target_tracking_scaling_policy_configuration[0].target_value
      out    = policy.target_tracking_scaling_policy_configuration[0].scale_out_cooldown
      in     = policy.target_tracking_scaling_policy_configuration[0].scale_in_cooldown
    }])

    spike = local.spike == null ? null : {
      above      = local.spike.threshold
      dimensions = local.spike.dimensions
      cooldown   = aws_appautoscaling_policy.cpu_spike[0].step_scaling_policy_configuration[0].cooldown
      acts       = local.spike.alarm_actions == toset([aws_appautoscaling_policy.cpu_spike[0].arn])
    }

    requests = one([for policy in aws_appautoscaling_policy.requests : {
      target = policy.target_tracking_scaling_policy_configuration[0].target_value
      out    = policy.target_tracking_scaling_policy_configuration[0].scale_out_cooldown
      in     = policy.target_tracking_scaling_policy_configuration[0].scale_in_cooldown
      dimensions = merge(flatten([
        for metric in policy.target_tracking_scaling_policy_configuration[0].customized_metric_specification[0].metrics : [
          for stat in metric.metric_stat : [for each in stat.metric : [for pair in each.dimensions : { (pair.name) = pair.value }]]
        ]
      ])...)
    }])

    latency = local.slow == null ? null : {
      percentile = local.slow.extended_statistic
      above      = local.slow.threshold
      dimensions = local.slow.dimensions
      cooldown   = aws_appautoscaling_policy.latency[0].step_scaling_policy_configuration[0].cooldown
      acts       = local.slow.alarm_actions == toset([aws_appautoscaling_policy.latency[0].arn])
    }

    queues = { for queue, alarm in aws_cloudwatch_metric_alarm.queue_deep : queue => {
      metric   = "${alarm.namespace} ${alarm.metric_name} ${alarm.dimensions.Queue}"
      above    = alarm.threshold
      cooldown = aws_appautoscaling_policy.queue_deep[queue].step_scaling_policy_configuration[0].cooldown
      acts     = alarm.alarm_actions == toset([aws_appautoscaling_policy.queue_deep[queue].arn])
    } }

    shallow = local.shallow == null ? null : {
      metrics = sort(flatten([for query in local.shallow.metric_query : [
        for metric in query.metric : "${metric.namespace} ${metric.metric_name} ${metric.dimensions.Queue}"
      ]]))
      cooldown = aws_appautoscaling_policy.queues_shallow[0].step_scaling_policy_configuration[0].cooldown
      acts     = local.shallow.alarm_actions == toset([aws_appautoscaling_policy.queues_shallow[0].arn])
    }
  }
}

output "deployed_by" {
  description = "How a new revision takes over, behind what, and what undoes it."
  value = {
    strategy = aws_ecs_service.this.deployment_configuration[0].strategy
    breaker  = alltrue([for each in aws_ecs_service.this.deployment_circuit_breaker : each.enable && each.rollback])
    alarms   = sort(flatten([for each in aws_ecs_service.this.alarms : tolist(each.alarm_names) if each.enable && each.rollback]))
    targets = flatten([for each in aws_ecs_service.this.load_balancer : [
      each.target_group_arn, each.advanced_configuration[0].alternate_target_group_arn,
    ]])
  }
}

output "actions" {
  description = "By statement: what its tasks may do."
  value       = module.task.actions
}

output "secrets" {
  description = "The secrets it may read."
  value       = module.task.secrets
}

output "log_retention_days" {
  description = "For how long its log is kept."
  value       = module.task.log_retention_days
}

output "environment" {
  description = "What its processes are told that is no secret."
  value       = module.task.environment
}
