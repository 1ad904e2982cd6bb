variable "alarm_emails" {
  description = "Who is told of alarms."
  type        = list(string)
}

variable "runbook_url" {
  description = "Where docs/runbook.md can be read."
  type        = string
}

variable "github" {
  description = "Whose workflows deploy: OWNER/NAME, and whether this environment makes the account's trust in GitHub's tokens."
  type = object({
    repository       = string
    creates_provider = bool
  })
}

variable "log_retention_days" {
  description = "For how long logs are kept."
  type        = number
  default     = 30
}

variable "images" {
  description = "Whose images the pipeline copies instead of building (account and name of the environment before), and which other accounts copy from here."
  type = object({
    copied_from        = optional(object({ account_id = string, name = string }))
    reader_account_ids = optional(list(string), [])
  })
  default = {}
}
