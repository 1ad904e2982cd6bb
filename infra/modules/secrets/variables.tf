variable "name" {
  description = "Prefix of every name."
  type        = string
}

variable "secrets" {
  description = "By name: what it is for."
  type        = map(string)

  validation {
    condition     = alltrue([for name in keys(var.secrets) : can(regex("^[a-z][a-z0-9-]+$", name))])
    error_message = "Names of a-z, 0-9 and hyphens."
  }
}

variable "kms_key_arn" {
  description = "Encrypts them."
  type        = string
}

variable "recovery_days" {
  description = "For how many days a deleted secret can be brought back."
  type        = number
  default     = 30
}
