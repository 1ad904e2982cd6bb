variable "name" {
  description = "Prefix of every name."
  type        = string
}

variable "aliases" {
  description = "The names shoppers know."
  type        = list(string)

  validation {
    condition     = length(var.aliases) >= 1
    error_message = "At least one name."
  }
}

variable "certificate_arn" {
  description = "For these names; it must lie in us-east-1."
  type        = string
}

variable "origin" {
  description = "The load balancer: its name, and the header that proves who asks."
  type = object({
    domain_name   = string
    header        = string
    shield_region = string
  })
}

variable "origin_secret" {
  description = "The value of that header. CloudFront wants it written down: it cannot be kept out of the state."
  type        = string
  sensitive   = true
}

variable "media" {
  description = "The bucket with pictures."
  type = object({
    domain_name = string
  })
}

variable "web_acl_arn" {
  description = "The firewall before it."
  type        = string
}

variable "price_class" {
  description = "PriceClass_100 is Europe and North America; the shop delivers in the UK."
  type        = string
  default     = "PriceClass_100"

  validation {
    condition     = contains(["PriceClass_100", "PriceClass_200", "PriceClass_All"], var.price_class)
    error_message = "PriceClass_100, PriceClass_200 or PriceClass_All."
  }
}

variable "shared_seconds" {
  description = "How long an answer for everybody may be kept, if the origin says so. packages/cache says 60 s for lists, products and pages."
  type        = number
  default     = 60

  validation {
    condition     = var.shared_seconds >= 1 && var.shared_seconds <= 600
    error_message = "Between a second and ten minutes: prices change at the start of a sale."
  }
}
