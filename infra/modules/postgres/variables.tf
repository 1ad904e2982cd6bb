variable "name" {
  description = "Prefix of every name."
  type        = string
}

variable "vpc_id" {
  description = "The VPC."
  type        = string
}

variable "subnet_ids" {
  description = "Data subnets, one a zone."
  type        = list(string)

  validation {
    condition     = length(var.subnet_ids) >= 2
    error_message = "A standby needs a second zone."
  }
}

variable "client_security_groups" {
  description = "By name: who may connect."
  type        = map(string)
}

variable "kms_key_arn" {
  description = "Encrypts storage, backups, the admin's password and Performance Insights."
  type        = string
}

variable "engine_version" {
  description = "PostgreSQL's version. The migrations use uuidv7(), which came with 18."
  type        = string
  default     = "18"

  validation {
    condition     = tonumber(split(".", var.engine_version)[0]) >= 18
    error_message = "18 or later."
  }
}

variable "instance_class" {
  description = "The primary's size."
  type        = string
}

variable "replica_class" {
  description = "The replica's size; null: no replica, reads that may lag go to the primary."
  type        = string
  default     = null
}

variable "multi_az" {
  description = "Whether a standby in another zone takes over when the primary fails."
  type        = bool
  default     = true
}

variable "storage_gb" {
  description = "Storage at first and at most: it grows by itself in between."
  type = object({
    first = number
    most  = number
  })
  default = { first = 100, most = 1000 }

  validation {
    condition     = var.storage_gb.first >= 20 && var.storage_gb.most > var.storage_gb.first
    error_message = "At least 20 GB, and room to grow."
  }
}

variable "max_connections" {
  description = "The server's limit; the connection budget is checked against it."
  type        = number
  default     = 500
}

variable "statement_timeout_ms" {
  description = "What the application's own statement_timeout is, for sessions that come through PgBouncer, which does not pass it on."
  type        = number
  default     = 10000
}

variable "backup_days" {
  description = "To any second of how many days back it can be restored."
  type        = number
  default     = 14

  validation {
    condition     = var.backup_days >= 1 && var.backup_days <= 35
    error_message = "1 to 35 days."
  }
}

variable "deletion_protection" {
  description = "Whether it must be unlocked before it can be deleted."
  type        = bool
  default     = true
}
