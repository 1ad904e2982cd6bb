variable "name" {
  description = "Prefix of every repository."
  type        = string
}

variable "repositories" {
  description = "One for each image."
  type        = set(string)
}

variable "kms_key_arn" {
  description = "Encrypts images."
  type        = string
}

variable "reader_account_ids" {
  description = "Other accounts that copy images from here: production's, if it has one of its own."
  type        = list(string)
  default     = []
}

variable "kept_images" {
  description = "So many releases are kept to go back to."
  type        = number
  default     = 30

  validation {
    condition     = var.kept_images >= 5
    error_message = "Keep at least five, or there is nothing to go back to."
  }
}

variable "untagged_days" {
  description = "After so many days what no release names is deleted."
  type        = number
  default     = 7
}
