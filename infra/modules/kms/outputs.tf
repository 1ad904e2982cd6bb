output "key_arn" {
  description = "The key."
  value       = aws_kms_key.this.arn
}

output "services" {
  description = "By statement of its policy: the AWS services that may use it."
  value = { for statement in jsondecode(aws_kms_key.this.policy).Statement : statement.Sid => flatten([statement.Principal.Service])
  if can(statement.Principal.Service) }
}
