data "aws_availability_zones" "available" {
  state = "available"
}

locals {
  # By number, so that the keys are known before AWS was asked for the names.
  zones = { for index in range(var.zone_count) : tostring(index) => data.aws_availability_zones.available.names[index] }
}

resource "aws_vpc" "this" {
  cidr_block           = var.cidr
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = { Name = var.name }
}

# Whatever forgets to name a security group can talk to nobody.
resource "aws_default_security_group" "closed" {
  vpc_id = aws_vpc.this.id

  tags = { Name = "${var.name}-default-closed" }
}
