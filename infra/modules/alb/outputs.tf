output "dns_name" {
  description = "Where CloudFront finds it, through a name of ours."
  value       = aws_lb.this.dns_name
}

output "zone_id" {
  description = "For the alias record."
  value       = aws_lb.this.zone_id
}

output "arn_suffix" {
  description = "Its name in metrics."
  value       = aws_lb.this.arn_suffix
}

output "security_group_id" {
  description = "Who may talk to web tasks."
  value       = aws_security_group.this.id
}

output "blue_green" {
  description = "What a service needs to be deployed blue/green behind it."
  value = {
    target_group_arn           = aws_lb_target_group.web["blue"].arn
    alternate_target_group_arn = aws_lb_target_group.web["green"].arn
    listener_rule_arn          = aws_lb_listener_rule.production.arn
    role_arn                   = aws_iam_role.blue_green.arn
  }
}

output "target_group_suffixes" {
  description = "The names of blue and green in metrics."
  value       = { for colour, group in aws_lb_target_group.web : colour => group.arn_suffix }
}

output "sticky_target_groups" {
  description = "Those that send a visitor back to the task they came from: none."
  value       = [for colour, group in aws_lb_target_group.web : colour if anytrue(group.stickiness[*].enabled)]
}

output "origin_secret" {
  description = "What it accepts from now on. CloudFront takes it from here, so it is never told a value that would be refused."
  value       = var.origin_secret
  sensitive   = true
  depends_on  = [aws_lb_listener_rule.production]
}
