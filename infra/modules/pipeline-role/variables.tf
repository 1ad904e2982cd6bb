variable "name" {
  description = "Prefix of its name: the environment."
  type        = string
}

variable "account_id" {
  description = "The account."
  type        = string
}

variable "region" {
  description = "The region."
  type        = string
}

variable "repository" {
  description = "OWNER/NAME on GitHub. Only its workflows may take the role."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$", var.repository))
    error_message = "OWNER/NAME."
  }
}

variable "github_environment" {
  description = "And only jobs of this GitHub environment, whose approvals GitHub sees to."
  type        = string
}

variable "repository_arns" {
  description = "Where it pushes images."
  type        = list(string)
}

variable "copied_repository_arns" {
  description = "Whose images it copies instead of building them: the environment's before it."
  type        = list(string)
  default     = []
}

variable "cluster_arn" {
  description = "The cluster it deploys to."
  type        = string
}

variable "service_arns" {
  description = "The services it deploys."
  type        = list(string)
}

variable "migrate_family" {
  description = "The one-off task it runs before."
  type        = string
}

variable "passed_role_arns" {
  description = "The roles of tasks, which it passes on and cannot take itself."
  type        = list(string)
}

variable "creates_provider" {
  description = "Whether this environment makes the account's one trust in GitHub's tokens; the other environment of the same account uses it."
  type        = bool
  default     = true
}
