output "arn" {
  description = "The cluster."
  value       = aws_ecs_cluster.this.arn
}

output "name" {
  description = "Its name, for metrics and scaling."
  value       = aws_ecs_cluster.this.name
}

output "namespace" {
  description = "Where services are found by name."
  value = {
    id   = aws_service_discovery_private_dns_namespace.this.id
    name = aws_service_discovery_private_dns_namespace.this.name
  }
}

output "log_retention_days" {
  description = "For how long sessions are kept."
  value       = aws_cloudwatch_log_group.exec.retention_in_days
}
