output "role_arn" {
  description = "For the GitHub environment's variable AWS_ROLE_ARN."
  value       = aws_iam_role.this.arn
}
