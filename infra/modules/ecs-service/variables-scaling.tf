variable "min_tasks" {
  description = "Tasks that always run."
  type        = number

  validation {
    condition     = var.min_tasks >= 1
    error_message = "At least one."
  }
}

variable "max_tasks" {
  description = "Tasks that ever run."
  type        = number

  validation {
    condition     = var.max_tasks >= var.min_tasks
    error_message = "The most cannot be less than the least."
  }
}

variable "cooldown_seconds" {
  description = "How long a change is left to take effect before the next: out is quicker than in."
  type = object({
    out = number
    in  = number
  })
  default = { out = 60, in = 300 }

  validation {
    condition     = var.cooldown_seconds.out <= var.cooldown_seconds.in
    error_message = "Scaling out must not be slower than scaling in."
  }
}

variable "cpu_target_percent" {
  description = "The processor use tasks are kept at; null where it says nothing."
  type        = number
  default     = null

  validation {
    condition     = var.cpu_target_percent == null ? true : var.cpu_target_percent >= 20 && var.cpu_target_percent <= 90
    error_message = "Between 20 and 90 %."
  }
}

variable "requests" {
  description = "Requests a minute that one task shall get, as the load balancer counts them; null for what is behind none."
  type = object({
    per_task_and_minute  = number
    load_balancer_suffix = string
  })
  default = null
}

variable "latency" {
  description = "The p95 in seconds above which tasks are added; null for what is behind no load balancer."
  type = object({
    p95_seconds          = number
    load_balancer_suffix = string
  })
  default = null
}

variable "queue_triggers" {
  description = "By queue: the depth above which tasks are added. Empty for what works off no queue in a hurry."
  type        = map(number)
  default     = {}

  validation {
    condition     = alltrue([for depth in var.queue_triggers : depth > 0])
    error_message = "A depth is more than nothing."
  }
}

variable "metrics_namespace" {
  description = "Where workers publish QueueDepth."
  type        = string
  default     = "Lomash"
}
