output "rollback_alarm_names" {
  description = "What a deployment is undone for."
  value       = [for alarm in aws_cloudwatch_metric_alarm.rollback : alarm.alarm_name]
}

output "runbook_sections" {
  description = "By alarm: the heading in docs/runbook.md."
  value       = { for key, alarm in local.alarms : key => alarm.section }
}

output "thresholds" {
  description = "By alarm: above or below what it rings."
  value       = { for key, alarm in local.alarms : key => try(alarm.above, alarm.below) }
}

output "alarms" {
  description = "By alarm: the metric it watches, where that is looked for, and whether somebody is told."
  value = { for key, alarm in merge(aws_cloudwatch_metric_alarm.this, aws_cloudwatch_metric_alarm.rollback) : key => {
    metric     = "${alarm.namespace} ${alarm.metric_name}"
    dimensions = alarm.dimensions
    tells      = alarm.alarm_actions == toset([aws_sns_topic.alarms.arn])
  } }
}
