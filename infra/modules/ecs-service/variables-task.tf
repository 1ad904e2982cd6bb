variable "image" {
  description = "Repository and tag of the first revision."
  type        = string
}

variable "repository_arn" {
  description = "The one repository its image comes from."
  type        = string
}

variable "cpu" {
  description = "CPU units of a task; 1,024 are one processor."
  type        = number
}

variable "memory" {
  description = "Memory of a task in MB."
  type        = number
}

variable "port" {
  description = "The port that answers /health."
  type        = number
}

variable "health_command" {
  description = "Exits 0 while the process is up."
  type        = list(string)
}

variable "environment" {
  description = "What is no secret."
  type        = map(string)
  default     = {}
}

variable "secrets" {
  description = "By variable: the ARN of a secret."
  type        = map(string)
  default     = {}
}

variable "task_statements" {
  description = "What the process itself may do, as IAM statements."
  type        = any
  default     = []
}

variable "stop_timeout_seconds" {
  description = "From SIGTERM to SIGKILL."
  type        = number
  default     = 40
}

variable "log_retention_days" {
  description = "For how long its log is kept."
  type        = number
  default     = 30
}

variable "allows_exec" {
  description = "Whether staff may open a shell in a task."
  type        = bool
  default     = false
}
