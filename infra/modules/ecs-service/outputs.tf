output "name" {
  description = "The service's name in its cluster."
  value       = aws_ecs_service.this.name
}

output "arn" {
  description = "The service."
  value       = aws_ecs_service.this.arn
}

output "family" {
  description = "Its task definition family."
  value       = module.task.family
}

output "role_arns" {
  description = "The roles of its tasks, which the pipeline passes on."
  value       = module.task.role_arns
}

output "security_group_id" {
  description = "Its tasks, for the groups of what they may call."
  value       = aws_security_group.this.id
}

output "log_group_name" {
  description = "Its log."
  value       = module.task.log_group_name
}

output "scaling" {
  description = "Between how many tasks it moves."
  value       = { min = aws_appautoscaling_target.this.min_capacity, max = aws_appautoscaling_target.this.max_capacity }
}
