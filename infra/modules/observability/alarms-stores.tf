locals {
  database_alarms = merge([
    for role, identifier in var.databases : {
      "${role}-cpu" = {
        section    = "Database processor"
        means      = "PostgreSQL (${role}) has used more than 80 % of its processor for five minutes"
        namespace  = "AWS/RDS"
        metric     = "CPUUtilization"
        dimensions = { DBInstanceIdentifier = identifier }
        statistic  = "Average"
        above      = 80
        periods    = 5
      }
      "${role}-connections" = {
        section    = "Database connections"
        means      = "PostgreSQL (${role}) has more than 80 % of the ${var.max_connections} connections it allows"
        namespace  = "AWS/RDS"
        metric     = "DatabaseConnections"
        dimensions = { DBInstanceIdentifier = identifier }
        statistic  = "Maximum"
        above      = floor(0.8 * var.max_connections)
        periods    = 3
      }
      "${role}-storage" = {
        section    = "Database storage"
        means      = "PostgreSQL (${role}) has less than 10 GB left"
        namespace  = "AWS/RDS"
        metric     = "FreeStorageSpace"
        dimensions = { DBInstanceIdentifier = identifier }
        statistic  = "Minimum"
        below      = 10 * 1024 * 1024 * 1024
        periods    = 5
      }
    }
  ]...)

  replica_alarms = {
    for role, identifier in var.databases : "${role}-lag" => {
      section    = "Replica lag"
      means      = "The replica is more than 30 s behind the primary"
      namespace  = "AWS/RDS"
      metric     = "ReplicaLag"
      dimensions = { DBInstanceIdentifier = identifier }
      statistic  = "Maximum"
      above      = 30
      periods    = 3
    } if role == "replica"
  }

  redis_alarms = {
    for node in var.redis_nodes : "${trimprefix(node, "${var.name}-")}-memory" => {
      section    = "Redis memory"
      means      = "Redis (${node}) has used more than 80 % of its memory for five minutes"
      namespace  = "AWS/ElastiCache"
      metric     = "DatabaseMemoryUsagePercentage"
      dimensions = { CacheClusterId = node }
      statistic  = "Maximum"
      above      = 80
      periods    = 5
    }
  }
}
