variable "name" {
  description = "Prefix of every name."
  type        = string

  validation {
    condition     = length(var.name) <= 26
    error_message = "A load balancer's name has at most 32 characters; leave six for suffixes."
  }
}

variable "vpc_id" {
  description = "The VPC."
  type        = string
}

variable "vpc_cidr" {
  description = "Where its targets are."
  type        = string
}

variable "public_subnet_ids" {
  description = "One in each zone."
  type        = list(string)

  validation {
    condition     = length(var.public_subnet_ids) >= 2
    error_message = "A load balancer needs subnets in two zones at least."
  }
}

variable "certificate_arn" {
  description = "For the name CloudFront calls it by."
  type        = string
}

variable "target_port" {
  description = "The port of the web process."
  type        = number
  default     = 3000
}

variable "origin_header" {
  description = "The header by which CloudFront proves that it is ours."
  type        = string
  default     = "x-origin-secret"
}

variable "origin_secret" {
  description = "Its value. Requests without it are refused before they reach a task."
  type        = string
  sensitive   = true

  validation {
    condition     = length(var.origin_secret) >= 32
    error_message = "At least 32 characters."
  }
}

variable "previous_origin_secret" {
  description = "The value before it, accepted as well while CloudFront learns the new one; empty otherwise."
  type        = string
  default     = ""
  sensitive   = true
}

variable "log_bucket" {
  description = "Where access logs go."
  type        = string
}

variable "deletion_protection" {
  description = "Whether it must be unlocked before it can be deleted."
  type        = bool
  default     = true
}
