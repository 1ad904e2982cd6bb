variable "name" {
  description = "The cluster's name."
  type        = string
}

variable "vpc_id" {
  description = "Where names of services resolve."
  type        = string
}

variable "kms_key_arn" {
  description = "Encrypts what is typed into a task (ECS Exec) and its log."
  type        = string
}

variable "log_retention_days" {
  description = "For how long sessions are kept."
  type        = number
  default     = 90
}
