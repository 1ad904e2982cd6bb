output "arn" {
  description = "For the distribution."
  value       = aws_wafv2_web_acl.this.arn
}

output "staff_paths" {
  description = "The expression that finds what is for staff; tests try it."
  value       = local.staff_paths
}

output "sensitive_paths" {
  description = "The expression that finds where passwords are tried."
  value       = local.sensitive_paths
}

output "staff_networks" {
  description = "By kind of address: from where staff reach what is theirs. None: from anywhere."
  value       = { for kind, set in aws_wafv2_ip_set.staff : kind => set.addresses }
}

output "limits" {
  description = "By rule: requests that one address may send in five minutes."
  value = { for rule in aws_wafv2_web_acl.this.rule : rule.name => rule.statement[0].rate_based_statement[0].limit
  if startswith(rule.name, "rate-") }
}
