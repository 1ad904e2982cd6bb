variable "name" {
  description = "Prefix of every name: the environment."
  type        = string
}

variable "service" {
  description = "The service's own name, such as web."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z-]{1,30}$", var.service))
    error_message = "Use a-z and hyphens."
  }
}

variable "region" {
  description = "The region."
  type        = string
}

variable "cluster" {
  description = "The cluster it runs in."
  type = object({
    arn  = string
    name = string
  })
}

variable "vpc_id" {
  description = "The VPC."
  type        = string
}

variable "subnet_ids" {
  description = "Private subnets, one a zone: tasks are spread over them."
  type        = list(string)
}

variable "capacity_provider" {
  description = "FARGATE, or FARGATE_SPOT where a task may be taken away with two minutes' notice."
  type        = string
  default     = "FARGATE"

  validation {
    condition     = contains(["FARGATE", "FARGATE_SPOT"], var.capacity_provider)
    error_message = "FARGATE or FARGATE_SPOT."
  }
}

variable "kms_key_arn" {
  description = "Encrypts its log and secrets."
  type        = string
}
