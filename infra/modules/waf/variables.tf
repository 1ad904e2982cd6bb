variable "name" {
  description = "Its name."
  type        = string
}

variable "requests_per_five_minutes" {
  description = "From one address: of everything, of what can be guessed at (sign-in, reset), and of what staff call."
  type = object({
    all       = number
    sensitive = number
    staff     = number
  })
  default = { all = 3000, sensitive = 100, staff = 600 }

  validation {
    condition     = alltrue([for limit in values(var.requests_per_five_minutes) : limit >= 10 && limit <= 2000000])
    error_message = "AWS counts from 10 to 2,000,000."
  }
}

variable "staff_networks" {
  description = "From where staff work, as CIDR blocks, IPv4 and IPv6. Not empty: nobody else reaches what is for staff."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for network in var.staff_networks : can(cidrhost(network, 0)) && !endswith(network, "/0")])
    error_message = "CIDR blocks, such as 203.0.113.0/24 or 2001:db8:1::/48; all addresses are none."
  }
}
