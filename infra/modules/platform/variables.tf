variable "name" {
  description = "Prefix of every name, such as lomash-production."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{2,25}$", var.name))
    error_message = "a-z, 0-9 and hyphens, at most 26 characters."
  }
}

variable "environment" {
  description = "staging or production: the GitHub environment, and part of the metrics' namespace."
  type        = string

  validation {
    condition     = contains(["staging", "production"], var.environment)
    error_message = "staging or production."
  }
}

variable "account_id" {
  description = "The AWS account."
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "An account id has twelve digits."
  }
}

variable "region" {
  description = "Where everything but CloudFront runs."
  type        = string
  default     = "eu-west-2"
}

variable "image_tag" {
  description = "The tag of the first revisions. The pipeline registers the later ones."
  type        = string
  default     = "first"
}

variable "is_protected" {
  description = "Whether databases, load balancer and buckets resist being destroyed."
  type        = bool
  default     = true
}
