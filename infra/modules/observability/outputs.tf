output "topic_arn" {
  description = "Where alarms are told."
  value       = aws_sns_topic.alarms.arn
}

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
