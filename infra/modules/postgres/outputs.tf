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
  description = "Its limit."
  value       = var.max_connections
}
