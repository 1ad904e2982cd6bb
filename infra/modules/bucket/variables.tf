variable "name" {
  description = "The bucket's name; every name in S3 is taken once in the world."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{2,61}[a-z0-9]$", var.name))
    error_message = "3 to 63 of a-z, 0-9 and hyphens."
  }
}

variable "kms_key_arn" {
  description = "Encrypts it; null: S3's own key, the only one that load balancers can write logs with."
  type        = string
  default     = null
}

variable "is_versioned" {
  description = "Whether what is overwritten or deleted is kept for a while."
  type        = bool
  default     = true
}

variable "expire_after_days" {
  description = "After how many days objects are deleted; null: never."
  type        = number
  default     = null
}

variable "archive_after_days" {
  description = "After how many days objects move to storage that is cheap to keep and dear to read; null: never."
  type        = number
  default     = null
}

variable "statements" {
  description = "Who else may do what, as statements of a bucket policy."
  type        = any
  default     = []
}

variable "is_disposable" {
  description = "Whether it may be destroyed with what is in it."
  type        = bool
  default     = false
}
