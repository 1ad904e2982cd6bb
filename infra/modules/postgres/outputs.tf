output "primary" {
  description = "Where everything is written."
  value = {
    identifier = aws_db_instance.primary.identifier
    address    = aws_db_instance.primary.address
  }
}

output "replica" {
  description = "Where what may lag is read; null when there is none."
  value = one([for instance in aws_db_instance.replica : {
    identifier = instance.identifier
    address    = instance.address
  }])
}

output "admin_secret_arn" {
  description = "The admin's user and password, as RDS keeps them."
  value       = try(aws_db_instance.primary.master_user_secret[0].secret_arn, null)
}

output "max_connections" {
  description = "Each server's limit, as its parameters have it."
  value       = one([for parameter in aws_db_parameter_group.this.parameter : tonumber(parameter.value) if parameter.name == "max_connections"])
}

output "clients" {
  description = "By name: the security group that is let in."
  value       = { for name, rule in aws_vpc_security_group_ingress_rule.clients : name => rule.referenced_security_group_id }
}

output "safety" {
  description = "What is lost with a zone, by a mistake, and by a command."
  value = {
    has_standby = aws_db_instance.primary.multi_az
    has_replica = length(aws_db_instance.replica) == 1
    backup_days = aws_db_instance.primary.backup_retention_period
    is_locked   = aws_db_instance.primary.deletion_protection
  }
}
