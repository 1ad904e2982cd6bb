variable "load_balancer" {
  description = "Behind which it is deployed blue/green; null: a rolling deployment."
  type = object({
    target_group_arn           = string
    alternate_target_group_arn = string
    listener_rule_arn          = string
    role_arn                   = string
    security_group_id          = string
  })
  default = null
}

variable "bake_minutes" {
  description = "How long the old tasks stay after the traffic has moved: within it, going back takes seconds."
  type        = number
  default     = 5
}

variable "rollback_alarm_names" {
  description = "Alarms that undo a deployment under way."
  type        = list(string)
  default     = []
}

variable "registry_arn" {
  description = "The Cloud Map service its tasks are found under; null for what is called by nobody by name."
  type        = string
  default     = null
}
