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
