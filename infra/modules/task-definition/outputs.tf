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

output "actions" {
  description = "By statement: what the process itself may do."
  value       = { for statement in try(jsondecode(one(aws_iam_role_policy.task[*].policy)).Statement, []) : statement.Sid => flatten([statement.Action]) }
}

output "secrets" {
  description = "The secrets that its execution role may read."
  value       = flatten([for statement in jsondecode(aws_iam_role_policy.execution.policy).Statement : statement.Resource if statement.Sid == "ReadSecrets"])
}

output "log_retention_days" {
  description = "For how long its log is kept."
  value       = aws_cloudwatch_log_group.this.retention_in_days
}

output "environment" {
  description = "What the process is told that is no secret."
  value       = { for variable in try(jsondecode(aws_ecs_task_definition.this.container_definitions)[0].environment, []) : variable.name => variable.value }
}
