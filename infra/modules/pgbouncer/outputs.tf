output "address" {
  description = "What clients connect to."
  value       = "pgbouncer.${var.cluster.namespace_name}"
}

output "port" {
  description = "Its port."
  value       = local.port
}

output "security_group_id" {
  description = "Who connects to PostgreSQL."
  value       = module.service.security_group_id
}

output "family" {
  description = "Its task definition family."
  value       = module.service.family
}

output "arn" {
  description = "The service."
  value       = module.service.arn
}

output "role_arns" {
  description = "The roles of its tasks."
  value       = module.service.role_arns
}

output "clients" {
  description = "By name: the security group that is let in."
  value       = { for name, rule in aws_vpc_security_group_ingress_rule.clients : name => rule.referenced_security_group_id }
}

output "secrets" {
  description = "The secrets it may read."
  value       = module.service.secrets
}

output "log_retention_days" {
  description = "For how long its log is kept."
  value       = module.service.log_retention_days
}
