variable "name" {
  description = "Prefix of every name: the environment."
  type        = string
}

variable "region" {
  description = "The region, for the dashboard."
  type        = string
}

variable "account_id" {
  description = "The account."
  type        = string
}

variable "kms_key_arn" {
  description = "Encrypts the topic and the log of events."
  type        = string
}

variable "alarm_emails" {
  description = "Who is told. Each has to confirm once."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for address in var.alarm_emails : can(regex("^[^@ ]+@[^@ ]+$", address))])
    error_message = "Addresses of mail."
  }
}

variable "runbook_url" {
  description = "Where docs/runbook.md can be read; alarms link to its sections."
  type        = string
}

variable "metrics_namespace" {
  description = "Where workers publish QueueDepth, and the log's metrics go."
  type        = string
  default     = "Lomash"
}

variable "cluster" {
  description = "The cluster."
  type = object({
    arn  = string
    name = string
  })
}

variable "load_balancer" {
  description = "The load balancer and its target groups, as metrics name them."
  type = object({
    suffix        = string
    target_groups = map(string)
  })
}

variable "databases" {
  description = "By role: the instance's identifier."
  type        = map(string)
}

variable "max_connections" {
  description = "Each server's limit."
  type        = number
}

variable "redis_nodes" {
  description = "Every node of both Redis."
  type        = list(string)
}

variable "services" {
  description = "The services, for the dashboard."
  type        = list(string)
}

variable "pgbouncer_tasks" {
  description = "How many PgBouncer there shall be; 0: none."
  type        = number
  default     = 0
}

variable "log_groups" {
  description = "The logs metrics are counted from."
  type = object({
    web     = string
    workers = map(string)
  })
}

variable "certificate_arn" {
  description = "The load balancer's."
  type        = string
}

variable "edge_certificate_arn" {
  description = "CloudFront's, which shoppers see; in us-east-1."
  type        = string
}

variable "notification_queues" {
  description = "By queue: the depth above which somebody has to look."
  type        = map(number)
  default     = { email-send = 5000, sms-send = 5000 }
}
