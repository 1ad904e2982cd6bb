variable "name" {
  description = "The family, and the prefix of its roles and log."
  type        = string
}

variable "container" {
  description = "The container's name."
  type        = string
}

variable "region" {
  description = "Where its log is."
  type        = string
}

variable "image" {
  description = "Repository and tag. The pipeline registers later revisions with digests."
  type        = string
}

variable "cpu" {
  description = "CPU units; 1,024 are one processor."
  type        = number

  validation {
    condition     = contains([256, 512, 1024, 2048, 4096], var.cpu)
    error_message = "Fargate knows 256, 512, 1024, 2048 and 4096."
  }
}

variable "memory" {
  description = "Memory in MB."
  type        = number

  validation {
    condition     = var.memory >= 512 && (var.memory == 512 || var.memory % 1024 == 0)
    error_message = "512, or a multiple of 1,024."
  }
}

variable "port" {
  description = "The port it listens on; null when it is called by nobody."
  type        = number
  default     = null
}

variable "command" {
  description = "What to run instead of the image's own command."
  type        = list(string)
  default     = null
}

variable "health_command" {
  description = "Exits 0 while the process is up; null for one-off tasks."
  type        = list(string)
  default     = null
}

variable "environment" {
  description = "What is no secret."
  type        = map(string)
  default     = {}
}

variable "secrets" {
  description = "By variable: the ARN of a secret, with ':key::' behind it for one field."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for arn in var.secrets : startswith(arn, "arn:")])
    error_message = "Give ARNs, never values."
  }
}

variable "task_statements" {
  description = "What the process itself may do, as IAM statements. None: nothing."
  type        = any
  default     = []
}

variable "kms_key_arn" {
  description = "Encrypts its log and its secrets."
  type        = string
}

variable "repository_arn" {
  description = "The one repository its image comes from."
  type        = string
}

variable "log_retention_days" {
  description = "For how long its log is kept."
  type        = number
  default     = 30
}

variable "stop_timeout_seconds" {
  description = "From SIGTERM to SIGKILL. More than the process itself takes to drain."
  type        = number
  default     = 40

  validation {
    condition     = var.stop_timeout_seconds >= 2 && var.stop_timeout_seconds <= 120
    error_message = "Fargate allows 2 to 120 seconds."
  }
}

variable "architecture" {
  description = "What images are built for."
  type        = string
  default     = "X86_64"

  validation {
    condition     = contains(["X86_64", "ARM64"], var.architecture)
    error_message = "X86_64 or ARM64."
  }
}

variable "allows_exec" {
  description = "Whether staff may open a shell in it (aws ecs execute-command)."
  type        = bool
  default     = false
}
