# From scaling.auto.tfvars.json, which `npm run capacity` reads, too.
variable "scaling" {
  description = "Cooldowns, and for each service its size, its limits and what it is scaled by."
  type = object({
    cooldown_seconds = object({ out = number, in = number })

    web = object({
      cpu                          = number
      memory                       = number
      min_tasks                    = number
      max_tasks                    = number
      pool_size                    = number
      cpu_target_percent           = number
      requests_per_task_and_minute = number
      p95_seconds                  = number
    })

    workers = map(object({
      cpu                = number
      memory             = number
      min_tasks          = number
      max_tasks          = number
      pool_size          = number
      queues             = list(string)
      cpu_target_percent = optional(number)
      queue_triggers     = optional(map(number), {})
      media              = optional(bool, false)
      exports            = optional(bool, false)
    }))
  })

  validation {
    condition     = length(distinct(flatten([for worker in var.scaling.workers : worker.queues]))) == length(flatten([for worker in var.scaling.workers : worker.queues]))
    error_message = "Each queue is served by one service."
  }

  validation {
    condition     = alltrue([for worker in var.scaling.workers : length(setsubtract(keys(worker.queue_triggers), worker.queues)) == 0])
    error_message = "A service is scaled by queues it serves."
  }
}

variable "mail_from" {
  description = "Who mails are from: Lomash Wood <hello@example.co.uk>."
  type        = string

  validation {
    condition     = can(regex("^[^<>]*<[^<>@ ]+@[^<>@ ]+>$|^[^<>@ ]+@[^<>@ ]+$", var.mail_from))
    error_message = "An address, with or without a name before it."
  }
}

variable "web_environment" {
  description = "Further settings of web that are no secrets, such as GOOGLE_CLIENT_ID."
  type        = map(string)
  default     = {}
}

variable "web_secrets" {
  description = "Further secrets of web, such as GOOGLE_CLIENT_SECRET: by variable, what it is for. Each gets a place in Secrets Manager that must be filled before a task starts."
  type        = map(string)
  default     = {}
}

variable "worker_environment" {
  description = "Further settings of workers that are no secrets, such as TWILIO_ACCOUNT_SID."
  type        = map(string)
  default     = {}
}

variable "worker_secrets" {
  description = "Further secrets of workers: by variable, what it is for. Each gets a place in Secrets Manager that must be filled before a worker starts."
  type        = map(string)
  default     = {}
}
