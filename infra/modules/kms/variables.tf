variable "name" {
  description = "The environment's name; the key's alias."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{2,31}$", var.name))
    error_message = "Use a-z, 0-9 and hyphens, at most 32 characters."
  }
}

variable "account_id" {
  description = "The AWS account the key lives in."
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "An account id has twelve digits."
  }
}

variable "region" {
  description = "The region whose log service may use the key."
  type        = string
}
