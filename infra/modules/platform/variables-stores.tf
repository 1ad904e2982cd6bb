variable "database" {
  description = "PostgreSQL: sizes, standby, backups, limit of connections and how many of them are kept free."
  type = object({
    instance_class       = string
    replica_class        = optional(string)
    multi_az             = bool
    backup_days          = number
    max_connections      = number
    reserved_connections = number
  })
}

variable "pgbouncer" {
  description = "The pooler before PostgreSQL; tasks 0: none, tasks connect directly. server_connections: what each of its tasks keeps to each server."
  type = object({
    tasks              = number
    server_connections = number
    client_connections = number
  })

  validation {
    condition     = var.pgbouncer.tasks == 0 || var.pgbouncer.tasks >= 2
    error_message = "None, or at least two."
  }
}

variable "redis" {
  description = "Node types and replicas of the two Redis."
  type = object({
    cache = object({ node_type = string, replicas = number })
    state = object({ node_type = string, replicas = number })
  })
}
