variable "services" {
  description = "By name: how many tasks of a service may run at once in peace, how far a deployment may exceed that, and how many connections a task opens to the primary."
  type = map(object({
    max_tasks     = number
    surge_percent = optional(number, 200)
    pool_size     = number
  }))

  validation {
    condition     = alltrue([for s in var.services : s.max_tasks >= 1 && s.pool_size >= 1 && s.surge_percent >= 100])
    error_message = "Every service needs at least one task and one connection, and a surge of at least 100 %."
  }
}

variable "max_connections" {
  description = "The server's max_connections."
  type        = number
  default     = 500

  validation {
    condition     = var.max_connections >= 50 && var.max_connections <= 5000
    error_message = "max_connections must lie between 50 and 5,000."
  }
}

variable "reserved_connections" {
  description = "Of these, what is kept for migrations, monitoring and a person with psql."
  type        = number
  default     = 40

  validation {
    condition     = var.reserved_connections >= 10
    error_message = "Keep at least 10: RDS itself uses some, and somebody must be able to look."
  }
}

variable "has_replica" {
  description = "Whether there is a replica. Without one, PgBouncer's pools for reading go to the primary, too."
  type        = bool
}

variable "pgbouncer" {
  description = "The pooler in front of the server; null when tasks connect to it directly. The server pool counts for each database and task."
  type = object({
    tasks              = number
    surge_percent      = optional(number, 200)
    server_connections = number
    client_connections = number
    # A task opens a pool to the primary and one as large to the replica; both come through here.
    pools_per_task = optional(number, 2)
  })
  default = null

  validation {
    condition     = var.pgbouncer == null ? true : var.pgbouncer.tasks >= 2
    error_message = "Run at least two PgBouncer tasks: one may die at any moment."
  }
}
