locals {
  watched = merge(local.database_alarms, local.replica_alarms, local.redis_alarms, local.shop_alarms, local.target_alarms, local.queue_alarms, local.worker_alarms, local.pgbouncer_alarms, local.pgbouncer_processor_alarms)
  alarms  = merge(local.watched, local.rollback_alarms, local.edge_alarms)

  # As GitHub makes them of headings.
  anchors = { for key, alarm in local.alarms : key => replace(lower(alarm.section), " ", "-") }
}

resource "aws_cloudwatch_metric_alarm" "this" {
  for_each = local.watched

  alarm_name        = "${var.name}-${each.key}"
  alarm_description = "${each.value.means}. What to do: ${var.runbook_url}#${local.anchors[each.key]}"

  namespace           = each.value.namespace
  metric_name         = each.value.metric
  dimensions          = each.value.dimensions
  statistic           = try(each.value.statistic, null)
  extended_statistic  = try(each.value.percentile, null)
  comparison_operator = can(each.value.above) ? "GreaterThanThreshold" : "LessThanThreshold"
  threshold           = try(each.value.above, each.value.below)
  period              = try(each.value.period, 60)
  evaluation_periods  = each.value.periods
  treat_missing_data  = try(each.value.missing, "notBreaching")

  alarm_actions = [aws_sns_topic.alarms.arn]
  ok_actions    = [aws_sns_topic.alarms.arn]
}

# Apart, because services are deployed by them and must not wait for what is counted from their own logs.
resource "aws_cloudwatch_metric_alarm" "rollback" {
  for_each = local.rollback_alarms

  alarm_name        = "${var.name}-${each.key}"
  alarm_description = "${each.value.means}. What to do: ${var.runbook_url}#${local.anchors[each.key]}"

  namespace           = each.value.namespace
  metric_name         = each.value.metric
  dimensions          = each.value.dimensions
  statistic           = try(each.value.statistic, null)
  extended_statistic  = try(each.value.percentile, null)
  comparison_operator = "GreaterThanThreshold"
  threshold           = each.value.above
  period              = 60
  evaluation_periods  = each.value.periods
  treat_missing_data  = "notBreaching"

  alarm_actions = [aws_sns_topic.alarms.arn]
  ok_actions    = [aws_sns_topic.alarms.arn]
}
