# The certificate that shoppers see lies in us-east-1, where CloudFront reads it. Its metric is there, an alarm watches metrics of its own
# region, and tells only topics of its own region: so there is a second topic. The key of the first one is of the other region; what this one
# says (a date, and a link to the runbook) is no secret.
locals {
  edge_alarms = {
    edge-certificate = {
      section = "Certificate"
      means   = "The certificate that shoppers see ends in less than 30 days and was not renewed"
      below   = 30
    }
  }
}

resource "aws_sns_topic" "edge" {
  region = "us-east-1"
  name   = "${var.name}-edge-alarms"
}

resource "aws_sns_topic_subscription" "edge_email" {
  for_each = toset(var.alarm_emails)

  region    = "us-east-1"
  topic_arn = aws_sns_topic.edge.arn
  protocol  = "email"
  endpoint  = each.key
}

resource "aws_cloudwatch_metric_alarm" "edge" {
  for_each = local.edge_alarms

  region            = "us-east-1"
  alarm_name        = "${var.name}-${each.key}"
  alarm_description = "${each.value.means}. What to do: ${var.runbook_url}#${local.anchors[each.key]}"

  namespace           = "AWS/CertificateManager"
  metric_name         = "DaysToExpiry"
  dimensions          = { CertificateArn = var.edge_certificate_arn }
  statistic           = "Minimum"
  comparison_operator = "LessThanThreshold"
  threshold           = each.value.below
  period              = 86400
  evaluation_periods  = 1
  treat_missing_data  = "notBreaching"

  alarm_actions = [aws_sns_topic.edge.arn]
  ok_actions    = [aws_sns_topic.edge.arn]
}
