variable "name" {
  description = "Prefix of every name."
  type        = string
}

variable "region" {
  description = "The region, for the names of its endpoints."
  type        = string
}

variable "cidr" {
  description = "Addresses of the VPC; a /16 leaves room for three kinds of subnets in three zones."
  type        = string
  default     = "10.20.0.0/16"

  validation {
    condition     = can(cidrhost(var.cidr, 0)) && try(tonumber(split("/", var.cidr)[1]) <= 18, false)
    error_message = "Give a CIDR block of at least a /18."
  }
}

variable "zone_count" {
  description = "Availability zones to spread over."
  type        = number
  default     = 3

  validation {
    condition     = var.zone_count >= 2 && var.zone_count <= 3
    error_message = "Two or three zones."
  }
}

variable "nat_gateway_per_zone" {
  description = "A NAT gateway in each zone, so that the loss of one zone takes nobody else's way out; one for all is cheaper."
  type        = bool
  default     = true
}

variable "kms_key_arn" {
  description = "Encrypts the flow log."
  type        = string
}

variable "flow_log_retention_days" {
  description = "For how long it is kept who talked to whom."
  type        = number
  default     = 30

  validation {
    condition     = contains([7, 14, 30, 60, 90, 180, 365], var.flow_log_retention_days)
    error_message = "One of 7, 14, 30, 60, 90, 180, 365: CloudWatch knows no others."
  }
}
