variable "name" {
  description = "Prefix of every name."
  type        = string
}

variable "role" {
  description = "cache: may forget (allkeys-lru). state: may not (noeviction, snapshots): queues, sessions, limits."
  type        = string

  validation {
    condition     = contains(["cache", "state"], var.role)
    error_message = "cache or state."
  }
}

variable "vpc_id" {
  description = "The VPC."
  type        = string
}

variable "subnet_ids" {
  description = "Data subnets, one a zone."
  type        = list(string)
}

variable "client_security_groups" {
  description = "By name: who may connect."
  type        = map(string)
}

variable "kms_key_arn" {
  description = "Encrypts it and its snapshots."
  type        = string
}

variable "node_type" {
  description = "A node's size."
  type        = string
}

variable "replicas" {
  description = "Copies in other zones. One of them takes over when the primary fails; the cache's also answers reads."
  type        = number
  default     = 1

  validation {
    condition     = var.replicas >= 0 && var.replicas <= 5
    error_message = "0 to 5."
  }
}

variable "snapshot_days" {
  description = "For how many days the state's daily snapshots are kept."
  type        = number
  default     = 7
}
