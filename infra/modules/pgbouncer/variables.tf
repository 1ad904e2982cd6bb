variable "name" {
  description = "Prefix of every name."
  type        = string
}

variable "region" {
  description = "The region."
  type        = string
}

variable "cluster" {
  description = "The cluster it runs in, and where it is found by name."
  type = object({
    arn            = string
    name           = string
    namespace_id   = string
    namespace_name = string
  })
}

variable "vpc_id" {
  description = "The VPC."
  type        = string
}

variable "subnet_ids" {
  description = "Private subnets, one a zone."
  type        = list(string)
}

variable "client_security_groups" {
  description = "By name: whose tasks connect through it."
  type        = map(string)
}

variable "image" {
  description = "infra/docker/pgbouncer.Dockerfile, as pushed."
  type        = string
}

variable "repository_arn" {
  description = "Its repository."
  type        = string
}

variable "kms_key_arn" {
  description = "Encrypts its log and secrets."
  type        = string
}

variable "log_retention_days" {
  description = "For how long its log is kept."
  type        = number
  default     = 30
}

variable "tasks" {
  description = "How many: one in each zone."
  type        = number
  default     = 3

  validation {
    condition     = var.tasks >= 2
    error_message = "At least two: one may die at any moment."
  }
}

variable "server_connections" {
  description = "Connections each of its tasks keeps to each server."
  type        = number

  validation {
    condition     = var.server_connections >= 5
    error_message = "At least five."
  }
}

variable "client_connections" {
  description = "Clients each of its tasks accepts."
  type        = number
  default     = 1000
}

variable "server_url_arns" {
  description = "The secrets with the URLs of the servers themselves."
  type = object({
    primary = string
    replica = string
  })
}
