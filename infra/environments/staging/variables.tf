variable "account_id" {
  description = "The AWS account. Nothing is done in any other."
  type        = string
}

variable "region" {
  description = "Where everything but CloudFront runs."
  type        = string
  default     = "eu-west-2"
}

variable "github_repository" {
  description = "OWNER/NAME on GitHub."
  type        = string
}

variable "zone_name" {
  description = "The hosted zone in Route 53."
  type        = string
}

variable "shop_names" {
  description = "The shop's names; the first is the canonical one."
  type        = list(string)
}

variable "origin_name" {
  description = "What CloudFront calls the load balancer by."
  type        = string
}

variable "mail_from" {
  description = "Who mails are from."
  type        = string
}

variable "alarm_emails" {
  description = "Who is told of alarms."
  type        = list(string)
}

variable "staff_networks" {
  description = "From where staff work, as CIDR blocks, IPv4 and IPv6; empty: from anywhere."
  type        = list(string)
  default     = []
}

variable "web_environment" {
  description = "Further settings of web that are no secrets."
  type        = map(string)
  default     = {}
}

variable "web_secrets" {
  description = "Further secrets of web: by variable, what it is for."
  type        = map(string)
  default     = {}
}

variable "worker_environment" {
  description = "Further settings of workers that are no secrets."
  type        = map(string)
  default     = {}
}

variable "worker_secrets" {
  description = "Further secrets of workers: by variable, what it is for."
  type        = map(string)
  default     = {}
}

# scaling.auto.tfvars.json; modules/platform/variables-services.tf and variables-stores.tf say what each means and check it.
variable "scaling" {
  description = "Sizes, limits and triggers of every service."
  type        = any
}

variable "database" {
  description = "PostgreSQL's size and limits."
  type        = any
}

variable "pgbouncer" {
  description = "The pooler's size; tasks 0: none."
  type        = any
}

variable "redis" {
  description = "The size of both Redis."
  type        = any
}

variable "origin_secret" {
  description = "The generation CloudFront shows the load balancer, and the one before while it is changed (docs/runbook.md, New secrets)."
  type = object({
    current  = string
    previous = optional(string)
  })
  default = { current = "first" }
}
