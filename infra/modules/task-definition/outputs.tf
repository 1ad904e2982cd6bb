output "arn" {
  description = "The revision Terraform made."
  value       = aws_ecs_task_definition.this.arn
}

output "family" {
  description = "The family, whose latest revision deployments start from."
  value       = aws_ecs_task_definition.this.family
}

output "role_arns" {
  description = "The roles the pipeline passes on."
  value       = [aws_iam_role.execution.arn, aws_iam_role.task.arn]
}

output "log_group_name" {
  description = "Its log."
  value       = aws_cloudwatch_log_group.this.name
}
