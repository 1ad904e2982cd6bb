output "replication_group_id" {
  description = "Its name."
  value       = aws_elasticache_replication_group.this.replication_group_id
}

output "primary_address" {
  description = "Where it is written."
  value       = aws_elasticache_replication_group.this.primary_endpoint_address
}

output "reader_address" {
  description = "Where it may be read."
  value       = aws_elasticache_replication_group.this.reader_endpoint_address
}

output "node_ids" {
  description = "Its nodes' names in metrics: known before they exist."
  value       = [for index in range(1 + var.replicas) : format("%s-%03d", local.id, index + 1)]
}

output "clients" {
  description = "By name: the security group that is let in."
  value       = { for name, rule in aws_vpc_security_group_ingress_rule.clients : name => rule.referenced_security_group_id }
}

output "copies" {
  description = "Nodes besides the primary, one of which takes over when it fails."
  value       = aws_elasticache_replication_group.this.automatic_failover_enabled ? aws_elasticache_replication_group.this.num_cache_clusters - 1 : 0
}
